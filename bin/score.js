#!/usr/bin/env node
import { main, nodeWorld, reportBug } from '../dist/cli/score.js';

// whoever reads may stop reading, as head does; that changes no exit code
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') process.exit(74);
  });
}
process.exitCode = await main(process.argv.slice(2), nodeWorld()).catch(reportBug);
