/** Why a letterhead is not used, in the clerk's words. */
export const macros = '信头文件里有宏，不能使用。请另存为不带宏的 .docx 后再试。';
export const embedded = '信头文件里嵌有控件或别的文件，不能使用。请在 Word 或 WPS 中删去它们，保存后再试。';
export const elsewhere =
  '信头文件里有指向别的文件的链接，不能使用。请在 Word 或 WPS 中断开或删去链接，保存后再试。';
export const odd = '信头文件的内部结构不正常，不能使用。请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';
/** What was taken out of one that is used. */
export const tookTemplate = '信头文件带有别处的模板、数据或插件，报告里已经去掉';
