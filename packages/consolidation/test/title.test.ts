import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../src/document/document.ts';
import { outlineOf } from '../src/places/outline.ts';
import { doc, p } from './laws/dsl.ts';

const title = (...blocks: readonly Block[]): string => outlineOf(doc(...blocks), () => null).title;
const centred = (text: string): Block => ({ ...p(text), align: 'center' });
const heading = (text: string): Block => ({ ...p(text), heading: 1 });

test('the title of a plan is its own, not the stamp, the annex or the draft that stand above it', () => {
  const plan = 'План действий на 2026–2030 годы';
  assert.equal(
    title(p('УТВЕРЖДЕН'), p('распоряжением Кабинета Министров'), p('от «___» ______ 2026 года № __'), heading(plan), p('1.1. Первое.')),
    plan,
  );
  assert.equal(title(centred('Проект'), centred('Приложение 1 к постановлению'), centred(plan), p('Первое.')), plan);
  assert.equal(title(p('Бекитилген'), p('Долбоор'), p('2026-жылга карата иш-аракеттер планы')), '2026-жылга карата иш-аракеттер планы');
  assert.equal(title(p('Annex to resolution No. 5'), p('National action plan')), 'National action plan');
});

test('a title whose first line is one word in capitals goes on', () => {
  assert.equal(
    title(p('Приложение'), p('к распоряжению Кабинета Министров'), p('ПЛАН'), p('мероприятий на 2026–2028 годы'), p('Первое.')),
    'ПЛАН мероприятий на 2026–2028 годы',
  );
  assert.equal(title(p('ПЛАН'), heading('1. Общие положения')), 'ПЛАН');
});

test('a plan that begins like a stamp keeps its words', () => {
  assert.equal(title(p('Утверждённый порядок контроля')), 'Утверждённый порядок контроля');
  assert.equal(title(centred('План'), centred('действий'), p('Проект')), 'План действий');
  assert.equal(title(p('Проекты законов'), p('Первое.')), 'Проекты законов');
});
