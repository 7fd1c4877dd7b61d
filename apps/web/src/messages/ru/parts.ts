import type { English, TextsOf } from '../catalogue.ts';

export const parts: TextsOf<English['parts']> = {
  loading: 'Загрузка…',
  tryAgain: 'Повторить',
  old: 'Данные могли устареть: повторный запрос к серверу не удался.',
  close: 'Закрыть',
  cancel: 'Отмена',
  save: 'Сохранить',
  saved: 'Сохранено',
  required: 'Заполните это поле.',
  optional: 'необязательно',
  staleTitle: 'Это уже изменили до вас',
  staleNow: 'Сейчас записано',
  staleYours: 'Вы ввели',
  staleTake: 'Оставить как сейчас',
  staleKeep: 'Сохранить моё',
  dismiss: 'Убрать сообщение',
  request: 'Номер для администратора: {request}',
};
