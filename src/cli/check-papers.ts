import { readConfig } from '../authoring.ts';
import { type Diagnostic, type Document, readRegister, readSample } from '../scoring.ts';

type Says = readonly Diagnostic[];

/** What is wrong with a sample. */
export const checkSample = async (document: Document): Promise<Says> => (await readSample(document)).diagnostics;

/** What is wrong with a register. */
export const checkRegister = (document: Document): Says => readRegister(document).diagnostics;

/** What is wrong with the settings of a check. */
export const checkConfig = async (document: Document): Promise<Says> => (await readConfig(document)).diagnostics;
