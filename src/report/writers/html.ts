import { htmlBlock, placed } from '../draw/html-blocks.ts';
import { htmlStyle } from '../draw/html-style.ts';
import { html as escaped } from '../draw/html-text.ts';
import type { Writer } from '../report.ts';

// nothing in the file can be fetched or run, whatever stands in a name
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const languages = { zh: 'zh-CN', en: 'en' } as const;

/** One page by itself for browsers, phones and A4 paper: nothing is fetched, nothing runs. */
export const html: Writer = {
  extension: '.html',
  write: ({ title, lang, blocks }) => {
    const bound = blocks.some((block) => block.type === 'heading' && block.newPage);
    const parts = placed(title, blocks).map((one) => htmlBlock(one, lang));
    return `<!DOCTYPE html>
<html lang="${languages[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main${bound ? ' class="booklet"' : ''}>
<h1>${escaped(title)}</h1>
${parts.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
  },
};
