import { nestQuotes } from './nest-quotes';

/** Why something could not be done. The message is the sentence for the clerk: what is wrong and what to do. */
export class Fault extends Error {
  override name = 'Fault';

  constructor(sentence: string, options?: ErrorOptions) {
    super(nestQuotes(sentence), options);
  }
}

/**
 * Whatever was thrown, as a sentence for the clerk; never a stack trace.
 * @param otherwise what the door says of something unforeseen.
 * @param known what it says of errors that are not ours, by their code (ENOENT) or name (NotFoundError).
 */
export const sentenceOf = (
  error: unknown,
  otherwise: string,
  known: Readonly<Record<string, string>> = {},
): string => {
  if (error instanceof Fault) return error.message;
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return known[String(code)] ?? known[String(name)] ?? otherwise;
};
