/** What a clerk states: a figure, a yes or no, a few words; null where nothing is stated. */
export type FactValue = number | boolean | string | null;

/** Facts by their keys, as they were typed; what is no number where one belongs stays as it is. */
export type Facts = Readonly<Record<string, FactValue>>;

/** A yes or no where words stand: in cells, in tables of answers. */
export const tickWords = { yes: '是', no: '否' } as const;
