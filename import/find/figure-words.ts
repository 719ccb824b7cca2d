/** Words of a number that a document gives about people and money: such a sentence is a figure and no event. */
export const figureWord =
  /\d[\d\s.,]*(?:тыс[а-яё.]*|млн\.?|млрд\.?)?\s*(?:турист|человек[а-яё]*\s+турист|пассажир)|(?:товарооборот|объ[её]м[а-яё]*\s+(?:взаимн[а-яё]+\s+)?(?:торговл|экспорт|импорт|инвестиц|поставок)|экспорт|импорт|турпоток|туристическ[а-яё]+\s+поток)[а-яё]*(?=[^.;]{0,120}\d)/iu
