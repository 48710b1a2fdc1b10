import { useState } from 'preact/hooks';

/** In characters. Longer sentences, such as lists of blank cells, are cut until they are asked for. */
const longest = 110;
const shown = 80;

/** What is wrong, in the words of the rule. */
export const Sentence = ({ text }: { readonly text: string }) => {
  const [whole, setWhole] = useState(false);
  if (text.length <= longest) return <p class="sentence">{text}</p>;
  return (
    <p class="sentence">
      {whole ? text : `${text.slice(0, shown)}…`}{' '}
      <button type="button" class="more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? '收起' : '展开'}
      </button>
    </p>
  );
};
