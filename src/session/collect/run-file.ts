/** The file in which a collection keeps what it read and found, as lines of JSON. */
export const runFileName = '读取记录.jsonl';
