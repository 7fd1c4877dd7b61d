import { type Engine, ENGINE } from './engine.ts';
import { holdLaw1 } from './law-1.ts';
import { holdLaw3 } from './law-3.ts';
import { holdLaw4 } from './law-4.ts';
import { holdLaw5 } from './law-5.ts';
import { holdLawsOfChanges } from './law-of-changes.ts';
import { holdLawOfLooks } from './law-of-looks.ts';
import { holdOlder } from './law-older.ts';
import type { Scenario } from './scenario.ts';
import { holdViews } from './views.ts';

/** Holds every law against one case: what each example goes through, whatever else it shows. */
export function holdAll(scenario: Scenario, engine: Engine = ENGINE): void {
  holdViews(scenario);
  holdLaw1(engine, scenario);
  holdLaw3(engine, scenario);
  for (const { made } of scenario.returns) holdLaw4(engine, scenario.base, made);
  holdLaw5(engine, scenario);
  holdLawOfLooks(engine, scenario);
  holdLawsOfChanges(engine, scenario);
  holdOlder(engine, scenario);
}
