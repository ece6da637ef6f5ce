import type { ErrorObject } from 'ajv';
import type { Path } from '../model/diagnostic.ts';
import { halfWidth, hasFullWidth } from '../model/half-width.ts';
import type { Told } from '../model/told.ts';
import { cureOf } from './cures.ts';
import { anyOfThem, descriptionOf, expectationOf, isSchema, type Schema } from './expectations.ts';
import { type Finding, nameOf } from './finding.ts';
import { bracketSaid, colonSaid, dashSaid, spaceAfterColonSaid } from './look-alike-sentences.ts';
import { meantBy } from './meant.ts';
import { say, shortened } from './problem.ts';

/** What is known of a value that should have been something else: one of what the schemas expect. */
type Unfit = {
  readonly path: Path;
  readonly name: Told;
  readonly data: unknown;
  readonly schemas: readonly Schema[];
  readonly expected: Told;
  readonly keywords: readonly string[];
};

/** Puts into words that a value, or the form of a key, is not what should stand there. */
export function unfitValue(faults: readonly ErrorObject[], path: Path): Finding {
  const schemas = faults.map((fault) => fault.parentSchema).filter(isSchema);
  const unfit: Unfit = {
    path,
    name: nameOf(path),
    data: faults[0]?.data,
    schemas,
    expected: anyOfThem(schemas.map(expectationOf)),
    keywords: faults.map((fault) => fault.keyword),
  };
  const isName = faults.some((fault) => fault.propertyName !== undefined);
  return isName ? { ...unfitName(unfit), path, atKey: true } : { ...told(unfit), path };
}

type Words = Omit<Finding, 'path'>;

const unfitName = ({ name, data, expected, schemas }: Unfit): Words => ({
  code: 'key-form',
  message: { zh: `键名${name.zh}应为${expected.zh}`, en: `the key ${name.en} should be ${expected.en}` },
  hint: hintFor(String(data), cureOf(String(data), schemas), expected),
});

function told(unfit: Unfit): Words {
  const { data, keywords } = unfit;
  if (data === null || data === '') return nothingThere(unfit);
  if (typeof data !== 'string') return wrongKind(unfit);
  if (keywords.every((keyword) => keyword === 'type')) return textInstead(unfit, data);
  if (keywords.every((keyword) => keyword === 'maxLength')) return tooLong(unfit, data);
  return wrongText(unfit, data);
}

const nothingThere = ({ path, name, expected }: Unfit): Words => {
  const what = typeof path.at(-1) === 'number' ? { zh: '这一项', en: 'the entry' } : { zh: '这个键', en: 'the key' };
  return {
    code: 'empty-value',
    ...say(
      `${name.zh}没有内容`,
      `${name.en} is empty`,
      `写上${expected.zh}，或删掉${what.zh}`,
      `write ${expected.en}, or delete ${what.en}`,
    ),
  };
};

function wrongKind({ name, data, expected, schemas }: Unfit): Words {
  const here = expectationOf({ type: Array.isArray(data) ? 'array' : typeof data === 'object' ? 'object' : 'string' });
  const meaning = schemas.map(descriptionOf).find((description) => description !== undefined);
  return {
    code: 'wrong-type',
    ...say(
      `${name.zh}应为${expected.zh}，这里却是${here.zh}`,
      `${name.en} should be ${expected.en}, but is ${here.en}`,
      meaning ? `这里写的是：${meaning.zh}` : `改成${expected.zh}`,
      meaning ? `what belongs here: ${meaning.en}` : `write ${expected.en}`,
    ),
  };
}

/** A text where a mapping or a list should be: often the marks of these are full-width. */
function textInstead(unfit: Unfit, text: string): Words {
  const { name, expected, schemas } = unfit;
  const wantsMapping = schemas.some((schema) => schema['type'] === 'object');
  const looks = wantsMapping ? likeMapping(text) : likeList(text);
  if (!looks) return wrongKind(unfit);
  const message = {
    zh: `${name.zh}应为${expected.zh}，却读成了一段文字；${looks.message.zh}`,
    en: `${name.en} should be ${expected.en}, but reads as one text; ${looks.message.en}`,
  };
  return { code: 'wrong-type', message, hint: looks.hint };
}

function likeMapping(text: string) {
  if (/^[｛{]/.test(text)) return bracketSaid(text.charAt(0));
  if (text.includes('：')) return colonSaid(text);
  return /^[^\s:]+:\S/.test(text) ? spaceAfterColonSaid(text) : undefined;
}

function likeList(text: string) {
  if (/^[［【]/.test(text)) return bracketSaid(text.charAt(0));
  if (/^[－—–]/.test(text)) return dashSaid(text.charAt(0));
  if (/^-\S/.test(text)) return dashSaid('-');
  const parts = text.split(/[，、,]\s*/).filter((part) => part !== '');
  const list = shortened(`[${parts.join(', ')}]`);
  return parts.length > 1
    ? say('几项连成了一段文字', 'several entries make one text', `写成列表：${list}`, `write a list: ${list}`)
    : undefined;
}

const tooLong = ({ name }: Unfit, text: string): Words => ({
  code: 'too-long',
  ...say(
    `${name.zh}太长：“${shortened(text)}”`,
    `${name.en} is too long: "${shortened(text)}"`,
    '写短一些',
    'make it shorter',
  ),
});

function wrongText({ name, expected, schemas, keywords }: Unfit, text: string): Words {
  const cure = cureOf(text, schemas);
  const options = schemas.flatMap((schema) => (Array.isArray(schema['enum']) ? schema['enum'].map(String) : []));
  const meant = cure ?? meantBy(text, options);
  const closed = keywords.every((keyword) => keyword === 'enum' || keyword === 'const');
  return {
    code: closed ? 'not-an-option' : 'wrong-form',
    message: {
      zh: `${name.zh}应为${expected.zh}，现在是“${shortened(text)}”`,
      en: `${name.en} should be ${expected.en}, but is "${shortened(text)}"`,
    },
    hint: hintFor(text, meant, expected),
  };
}

function hintFor(text: string, meant: string | undefined, expected: Told): Told {
  if (meant === undefined) return { zh: `改成${expected.zh}`, en: `write ${expected.en}` };
  if (hasFullWidth(text) && meant === halfWidth(text).trim()) {
    return { zh: `用半角字符，写成“${meant}”`, en: `use half-width characters: "${meant}"` };
  }
  return { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` };
}
