import type { Lang } from '../scoring.ts';
import type { World } from './world.ts';

/** Progress on the terminal, for runs that take longer than a second. */
export type Progress = { readonly step: () => void; readonly done: () => void };

const [patience, pause] = [1000, 100];

/** Shows how far a run has come, on a terminal only, and leaves nothing behind. */
export function progress(
  total: number,
  options: { readonly lang: Lang; readonly quiet?: boolean | undefined },
  world: World,
): Progress {
  if (!world.err.isTerminal || options.quiet) return { step: () => {}, done: () => {} };
  const began = world.now();
  let [count, last, drawn] = [0, began, false];
  const draw = () => {
    const words = options.lang === 'zh' ? `正在评分 ${count}/${total}` : `scoring ${count}/${total}`;
    world.complain(`\r${words}`);
    drawn = true;
  };
  return {
    step: () => {
      count += 1;
      const now = world.now();
      if (now - began < patience || now - last < pause) return;
      last = now;
      draw();
    },
    done: () => {
      if (drawn) world.complain(`\r${' '.repeat(40)}\r`);
    },
  };
}
