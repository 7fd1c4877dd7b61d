import type { English, TextsOf } from '../catalogue.ts';

export const plans: TextsOf<English['plans']> = {
  title: 'Планы',
  none: 'Планов пока нет',
  noneDesk: 'Создайте план, затем загрузите его проект из файла Word или начните с шаблона.',
  noneOther: 'Планы появятся здесь, когда секретариат направит их вам.',
  new: 'Новый план',
  make: 'Создать план',
  made: 'План создан.',
  titleIn_en: 'Название на английском',
  titleIn_ru: 'Название на русском',
  titleIn_ky: 'Название на кыргызском',
  titleNeeded: 'Введите название хотя бы на одном языке.',
  languages: 'Языки плана',
  languagesHint: 'У каждой версии — по файлу Word на каждом из них.',
  languageNeeded: 'Выберите хотя бы один язык.',
  language_en: 'английский',
  language_ru: 'русский',
  language_ky: 'кыргызский',
  stage_drafting: 'Подготовка',
  stage_round: 'Идёт раунд согласования',
  stage_meeting: 'Согласительное совещание',
  'stage_sign-off': 'Визирование',
  stage_submitted: 'Внесён',
  stage_approved: 'Утверждён',
  'stage_in-force': 'Действует',
  versions: 'Версии проекта',
  sealed: 'зафиксирована',
  round: 'Раунд {ordinal}',
  onVersion: 'по версии {version}',
  version: 'версия {version}',
  newer: 'сделана версия {version}',
  until: 'ответы до {date}',
  closed: 'закрыт {date}',
  noVersion: 'версий пока нет',
  waits: 'Ожидает вашего действия',
  decided: 'Раунд закрыт: что решено по вашим предложениям',
  waitsNothing: 'Сейчас от вас ничего не требуется.',
  'wait_answer-due': 'Направьте ответ до {date}',
  'wait_answer-due-undated': 'Направьте ответ',
  'wait_files-without-body':
    '{count, plural, one {# файл без указания органа} few {# файла без указания органа} other {# файлов без указания органа}}',
  'wait_files-not-read':
    '{count, plural, one {# файл не удалось прочитать} few {# файла не удалось прочитать} other {# файлов не удалось прочитать}}',
  'wait_to-bring-together':
    '{count, plural, one {Ответил # орган: сведите поступившее} few {Ответили # органа: сведите поступившее} other {Ответили # органов: сведите поступившее}}',
  'wait_collisions-open':
    '{count, plural, one {# расхождение не урегулировано} few {# расхождения не урегулированы} other {# расхождений не урегулировано}}',
  'wait_to-decide':
    '{count, plural, one {# предложение или замечание без решения} few {# предложения и замечания без решения} other {# предложений и замечаний без решения}}',
  'wait_to-confirm':
    '{count, plural, one {# решение ждёт подтверждения вторым лицом} few {# решения ждут подтверждения вторым лицом} other {# решений ждут подтверждения вторым лицом}}',
  'wait_round-settled': 'Следующая версия сделана: закройте раунд, и каждый орган увидит, что решено по его предложениям',
  'wait_version-can-be-made': 'Всё решено: можно сделать следующую версию',
  'wait_late-bodies':
    '{count, plural, one {# орган не ответил в срок} few {# органа не ответили в срок} other {# органов не ответили в срок}}',
  'wait_round-can-close': 'Все ответили: раунд можно закрыть',
};
