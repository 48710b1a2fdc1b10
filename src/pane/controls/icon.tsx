/** Line icons of 20 units, drawn for this project. They are decoration: the words beside them say the same. */
const paths = {
  good: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-3.7 8.3 2.6 2.6 4.9-5.3',
  bad: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM7.3 7.3l5.4 5.4m0-5.4-5.4 5.4',
  warn: 'M10 2.8 18 17H2L10 2.8Zm0 5v4m0 2.4v.4',
  hint: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 7v5m0-8v.4',
  calm: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-3.4 8h6.8',
  go: 'M10 3v3m0 8v3m7-7h-3M6 10H3m7-5a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  down: 'M10 4v11m-4.5-4.5L10 15l4.5-4.5',
  copy: 'M7 6V3.5h9.5V13H14M3.5 7H13v9.5H3.5V7Z',
  sheet: 'M3 3.5h14v13H3v-13Zm0 4.3h14M3 12h14M8 3.5v13',
  save: 'M10 3v9m-4-4 4 4 4-4M3.5 13.5v3h13v-3',
  folder: 'M2.5 16V4.5h5l2 2.5h8v9h-15Z',
  page: 'M5 2.5h7l3.5 3.5v11.5H5v-15Zm2.5 9h5.5m-2.7-2.7v5.5',
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h8a4.2 4.2 0 0 1 0 8.5H8',
  redo: 'm13 4 3.5 3.5L13 11m3-3.5H8A4.2 4.2 0 0 0 8 16h4',
  print: 'M6 7V3h8v4M6 14H3V7.5h14V14h-3M6 12h8v5H6v-5Z',
  help: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-2.4 6a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.6m0 2.2v.4',
  clock: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 3.5V10l3 2',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
