#!/usr/bin/env node
import { main, nodeWorld, reportBug } from '../dist/cli/score.js';

process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 74));
process.exitCode = await main(process.argv.slice(2), nodeWorld()).catch(reportBug);
