/** `npm run build:web`: the pages into `apps/web/dist`. */
import { build } from 'vite';
import webConfig from './vite.config.ts';

await build({ configFile: false, ...webConfig });
