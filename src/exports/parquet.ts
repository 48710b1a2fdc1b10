export const writeParquet = (t: any): any => [t.name];
