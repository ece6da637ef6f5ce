import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { type Report, rosterView, writers } from '../../src/index.ts';
import { everyView, sample } from './sample.ts';

const made = await sample();
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });

const drawn = async (report: Report): Promise<string> =>
  (await writers.html()).write(report, { width: 80, colour: false });

const complaintsOf = async (page: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
};

it('would be told of a page that is no proper HTML', async () => {
  const page = await drawn(rosterView(made.roster, { lang: 'zh' }));
  expect(await complaintsOf(page.replace('</figure>', ''))).not.toEqual([]);
  expect(await complaintsOf(page.replace(' lang="zh-CN"', ''))).not.toEqual([]);
});

for (const lang of ['zh', 'en'] as const) {
  describe.each(Object.entries(everyView(made, lang)))(`the %s view in ${lang}`, (_, report) => {
    it('is proper HTML that everybody can read', async () => {
      expect(await complaintsOf(await drawn(report))).toEqual([]);
    });

    it('names its language, goes down its headings one by one and has a name for every table', async () => {
      const page = await drawn(report);
      expect(page).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`);
      const ranks = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
      expect(ranks[0]).toBe(1);
      expect(ranks.slice(1).every((rank, i) => rank > 1 && rank <= (ranks[i] ?? 0) + 1)).toBe(true);
      const [tables, captions] = [page.match(/<table>/g), page.match(/<caption>[^<]+<\/caption>/g)];
      expect(captions?.length).toBe(tables?.length);
    });

    it('needs nothing from anywhere else, and runs nothing', async () => {
      const page = await drawn(report);
      expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
      expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\sstyle=|\son\w+=|url\(|@import|https?:/);
    });
  });
}

it('lets nothing in a name be markup', async () => {
  const name = '</td><script>alert("1")</script>&amp; \'甲\'\n乙\u202e丙';
  const standings = made.roster.standings.map((one, i) => (i === 0 ? { ...one, name } : one));
  const page = await drawn(rosterView({ ...made.roster, standings, title: name }, { lang: 'zh' }));
  expect(page).toContain(
    '&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp; &#39;甲&#39;<br>乙\\u{202e}丙',
  );
  expect(page).not.toContain('<script');
  expect(await complaintsOf(page)).toEqual([]);
});

it('points from the contents to headings that are there, each once', async () => {
  const page = await drawn(everyView(made, 'zh')['handbook'] as Report);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  const ids = [...page.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(10);
  expect([...targets].sort()).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

/** The colours of the page in light, dark and on paper. */
const palettes = async (): Promise<readonly (readonly [string, Readonly<Record<string, string>>])[]> => {
  const page = await drawn(rosterView(made.roster, { lang: 'zh' }));
  const roots = [...page.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries([...body.matchAll(/--(\w+): (#\w{6})/g)].map(([, name = '', colour = '']) => [name, colour])),
  );
  return roots.map((palette, i) => [['light', 'dark', 'print'][i] ?? '', palette]);
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

it('is easy to read in light, in the dark and on paper', async () => {
  const all = await palettes();
  expect(all.map(([name]) => name)).toEqual(['light', 'dark', 'print']);
  for (const [name, { paper = '', band = '', line: _, ...inks }] of all) {
    for (const [ink, colour] of Object.entries(inks)) {
      for (const ground of [paper, band]) {
        expect([name, ink, contrast(colour, ground) >= 4.5]).toEqual([name, ink, true]);
      }
    }
  }
});

it('shows a line to write on where a form leaves one', async () => {
  expect(await drawn(everyView(made, 'zh')['branch'] as Report)).toContain('<dt>考核人</dt><dd class="blank"></dd>');
});
