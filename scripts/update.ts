/** Writes every file that is rendered from the code. */
import { writeFileSync } from 'node:fs';
import { rendered } from './rendered.ts';

for (const [file, text] of Object.entries(rendered())) writeFileSync(file, text);
