export const plainNumber = (text: string, _t: boolean): number | undefined => { const m = /^(\d+)件?$/.exec(text.normalize('NFKC').replace(/,/g,'').trim()); return m ? Number(m[1]) : undefined; };
export const typedValue = (text: string): string | number | null => text.trim() === '' ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
