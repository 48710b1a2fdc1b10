import { useRef } from 'preact/hooks';
import { Button } from '../controls/button';
import type { ButtonLook } from '../controls/button';
import { withoutRoot } from './picked-files';
import type { PickedFile } from './picked-files';

interface FileButtonProps {
  readonly children: string;
  readonly onPick: (files: readonly PickedFile[]) => void;
  readonly of: 'folder' | 'files' | 'file';
  readonly accept?: string;
  readonly look?: ButtonLook;
  readonly disabled?: boolean;
  readonly label?: string;
}

/** The files of an input, each with its path from the folder that was chosen. */
const pickedIn = ({ files }: HTMLInputElement): readonly PickedFile[] =>
  withoutRoot(
    [...(files ?? [])].map((file) => ({
      path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      file,
    })),
  );

/** A button that lets the user choose files, or a folder with all that is in it. */
export const FileButton = ({
  children,
  onPick,
  of,
  accept,
  look = 'plain',
  disabled = false,
  label,
}: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        look={look}
        icon="folder"
        disabled={disabled}
        label={label}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={of !== 'file'}
        {...(of === 'folder' ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget }) => {
          const picked = pickedIn(currentTarget);
          if (picked.length > 0) onPick(picked);
          // So that the same can be chosen again after it was corrected.
          currentTarget.value = '';
        }}
      />
    </>
  );
};
