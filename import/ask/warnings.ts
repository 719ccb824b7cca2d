import type { Wording } from '../../graph/text.ts'

/** Why nothing came of a question, or of a fact of its answer. */
export type Trouble =
  | { code: 'model-refused' | 'model-nonsense' | 'model-late' | 'model-long' }
  | { code: 'model-failed'; reason: string }
  | { code: 'model-dropped' | 'model-over'; count: number }

const w = (ru: string, en: string): Wording => ({ ru, en })
const says = {
  'model-refused': () =>
    w(
      'Языковая модель отказалась отвечать о части непрочитанного текста.',
      'The language model refused to answer about a part of the unread text.',
    ),
  'model-nonsense': () =>
    w(
      'Языковая модель ответила не по форме: ответ отброшен целиком.',
      'The language model did not answer in the form asked for: the whole answer was dropped.',
    ),
  'model-late': () =>
    w(
      'Языковая модель не ответила вовремя: непрочитанный текст остался непрочитанным.',
      'The language model did not answer in time: the unread text stays unread.',
    ),
  'model-long': () =>
    w('Ответ языковой модели слишком длинный: он отброшен.', 'The answer of the language model was too long and was dropped.'),
  'model-failed': (reason: string) =>
    w(
      `Языковая модель недоступна (${reason}). Сообщите администратору.`,
      `The language model is not to be had (${reason}). Tell the administrator.`,
    ),
  'model-dropped': (count: number) =>
    w(
      `Отброшено сведений от языковой модели: ${count}. Они не по форме, или их цитаты нет в тексте, или она там не одна.`,
      `Facts of the language model that were dropped: ${count}. They are not of the form, or their quote is not in the text, or not just once.`,
    ),
  'model-over': (count: number) =>
    w(
      `Языковую модель не спросили о предложениях: ${count}. Непрочитанного слишком много для одного документа.`,
      `Sentences about which the language model was not asked: ${count}. Too much was left unread for one document.`,
    ),
}

/** A trouble as a warning of the import, in both languages. */
export const warningOf = (trouble: Trouble): { code: string; says: Wording } => ({
  code: trouble.code,
  says:
    'reason' in trouble
      ? says[trouble.code](trouble.reason)
      : 'count' in trouble
        ? says[trouble.code](trouble.count)
        : says[trouble.code](),
})
