import type { Json } from './report.ts';

// JSON lets these stand as they are, a terminal acts on them
const acting = /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu;

/** Data as JSON whose characters cannot move a terminal; what it says is unchanged. */
export const jsonText = (data: Json, indent?: number): string =>
  JSON.stringify(data, undefined, indent).replace(
    acting,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
