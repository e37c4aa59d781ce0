import { Html, html } from './html.ts';

/** The colours of the reference by name, as they are without an override (integrations 7). */
const COLORS: Readonly<Record<string, string>> = {
  Gray_dark: '#1d2430',
  Gray_medium: '#68707c',
  Gray_light: '#c3c9d1',
  Gray_extralight: '#eef0f3',
  White: '#ffffff',
  Primary_medium: '#2456c4',
  Primary_light: '#e6edfb',
  Primary_green: '#1f7a4d',
  Primary_red: '#b3261e',
  Progress_bar: '#2456c4',
  Progress_bar_background: '#e3e7ec',
  Action: '#2456c4',
  Action_hover: '#173d91',
  UsageLine_0: '#2456c4',
  UsageLine_1: '#e08a1e',
  UsageLine_2: '#1f7a4d',
  UsageLine_3: '#a23b9a',
  UsageLine_4: '#c23b3b',
  UsageLine_5: '#3aa3a0',
  UsageLine_6: '#7a5cc9',
  UsageLine_7: '#8a6d3b',
  UsageLine_8: '#5b7f95',
  UsageLine_9: '#d25f8d',
};

/** Colours are names of ours and hex values that were checked, so they may stand in the style sheet as they are. */
const palette = (overrides: Readonly<Record<string, string>>): string =>
  Object.entries({ ...COLORS, ...overrides })
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:16px;background:var(--White);color:var(--Gray_dark);font:14px/1.45 system-ui,sans-serif}
h1{font-size:18px;margin:0 0 12px}h2{font-size:15px;margin:0}
p{margin:8px 0}.muted{color:var(--Gray_medium)}.right{text-align:right}.nowrap{white-space:nowrap}
a{color:var(--Action)}a:hover{color:var(--Action_hover)}
button{padding:6px 16px;border:0;border-radius:6px;background:var(--Action);color:var(--White);font:inherit;cursor:pointer}
button:hover{background:var(--Action_hover)}form{margin:12px 0 0}
nav{display:flex;gap:4px;margin:0 0 16px}
nav a{padding:4px 10px;border-radius:6px;text-decoration:none;color:var(--Gray_medium)}
nav a[aria-current]{background:var(--Primary_light);color:var(--Primary_medium)}
details,section{border:1px solid var(--Gray_light);border-radius:8px;margin:0 0 10px;padding:12px;overflow-x:auto}
details.plain{border:0;padding:0;margin:8px 0 0}
summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline}
details.plain summary{color:var(--Gray_medium)}
summary .total,.head .total{margin-left:auto;font-weight:600}
.head{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;margin:0 0 8px}
.status{font-size:12px;padding:1px 8px;border-radius:99px;background:var(--Gray_extralight);color:var(--Gray_medium)}
.status.FINALIZED,.status.active{color:var(--Primary_green)}.status.VOID,.status.expired{color:var(--Primary_red)}
table{border-collapse:collapse;width:100%;margin:8px 0 0}
th{font-weight:500;color:var(--Gray_medium);font-size:12px;text-align:left}
th,td{padding:5px 8px 5px 0;border-bottom:1px solid var(--Gray_extralight);vertical-align:top}
th.right{text-align:right}
svg.chart{display:block;width:100%;height:160px}
.swatch{display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px}
.bar{height:8px;border-radius:99px;background:var(--Progress_bar_background);overflow:hidden;margin:8px 0}
.bar i{display:block;height:100%;background:var(--Progress_bar)}
`;

/** A page that stands in an iframe of any width from 320 px and needs no script. */
export const page = (title: string, colors: Readonly<Record<string, string>>, content: readonly Html[]): Html =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${new Html(`:root{${palette(colors)}}${STYLE}`)}</style></head>
<body><h1>${title}</h1>${content}</body></html>`;

const DAY = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });

/** `Jan 31, 2026`, in UTC. */
export const dayText = (instant: number): string => DAY.format(instant);

/** A span from its first to its last day. */
export const spanText = (start: number, end: number): string =>
  `${dayText(start)} – ${dayText(Math.max(start, end - 1))}`;
