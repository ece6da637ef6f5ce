// Imported before a program: on its exit, writes the most memory it ever held (in KiB) to the file named by PEAK_FILE.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS));
});
