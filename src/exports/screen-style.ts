/** How a page with a report looks on the screen. */
export const screenStyle = `
:root { color-scheme: light; }
body { margin: 0; color: #000; background: #fff; }
@media screen {
.paper { max-width: 52em; margin: 2em auto; padding: 0 1em; line-height: 1.8; font-family: 仿宋_GB2312, 仿宋, FangSong, STFangsong, 'Noto Serif CJK SC', serif; }
.paper h1 { line-height: 1.4; font-family: 方正小标宋简体, 宋体, SimSun, 'Noto Serif CJK SC', serif; }
.paper h2, .paper figcaption { font-family: 黑体, SimHei, 'Noto Sans CJK SC', sans-serif; font-weight: normal; }
.paper h3 { font-family: 楷体_GB2312, 楷体, KaiTi, STKaiti, serif; font-weight: normal; font-size: 1.1em; }
.paper table { line-height: 1.3; }
.paper .scroll { overflow-x: auto; }
}
.paper p { white-space: pre-wrap; overflow-wrap: anywhere; }
.paper .chart { position: relative; max-width: 28em; margin: 1em auto; }
.paper .scroll { position: relative; }
.paper .chart-bar { color: #0f703b; }
.paper caption, .paper .unseen { position: absolute; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .paper .chart-bar { color: CanvasText; } }
`;
