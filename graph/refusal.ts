import { z } from 'zod'
import { type Language, said, Wording } from './text.ts'

type Entry = { status: number; says: Wording }
const refusal = (status: number, ru: string, en: string): Entry => ({ status, says: { ru, en } })

/**
 * Every refusal that a user can meet: its HTTP status and what it says. `{name}` stands for a detail.
 * A message tells what is wrong and what to do next.
 */
export const refusals = {
  'file-empty': refusal(
    422,
    'Файл «{file}» пуст. Выберите документ с текстом.',
    'The file "{file}" is empty. Choose a document that has text.',
  ),
  'file-missing': refusal(404, 'Файл «{file}» не найден. Проверьте путь.', 'The file "{file}" was not found. Check the path.'),
  'file-type-unknown': refusal(
    415,
    'Файл «{file}»: такой вид файла не читается. Подойдут .docx, .doc, .pdf, .xlsx, .csv, .txt, .tsv, наш .json и .zip с такими файлами.',
    'The file "{file}" is of a kind that cannot be read. Use .docx, .doc, .pdf, .xlsx, .csv, .txt, .tsv, our own .json or a .zip of these.',
  ),
  'file-not-what-it-says': refusal(
    422,
    'Файл «{file}» назван .{extension}, но внутри другое: {found}. Если это документ, откройте его в Word или Excel и сохраните как .docx или .xlsx.',
    'The file "{file}" is named .{extension} but holds something else: {found}. If it is a document, open it in Word or Excel and save it as .docx or .xlsx.',
  ),
  'file-locked': refusal(
    422,
    'Файл «{file}» закрыт паролем. Снимите пароль, сохраните файл и загрузите его снова.',
    'The file "{file}" is locked with a password. Take the password off, save it and import it again.',
  ),
  'file-damaged': refusal(
    422,
    'Файл «{file}» повреждён и не открывается. Попросите автора прислать его снова.',
    'The file "{file}" is damaged and cannot be opened. Ask its author to send it again.',
  ),
  'file-too-large': refusal(
    413,
    'Файл «{file}» слишком велик: {size}, допускается {limit}. Разделите документ на части.',
    'The file "{file}" is too large: {size}, at most {limit}. Split the document.',
  ),
  'file-too-long': refusal(
    413,
    'В файле «{file}» слишком много страниц: {pages}, допускается {limit}. Разделите документ на части.',
    'The file "{file}" has too many pages: {pages}, at most {limit}. Split the document.',
  ),
  'pdf-scanned': refusal(
    422,
    'В файле «{file}» нет текста: это снимки страниц. Распознайте его (например, в FineReader), сохраните как .docx и загрузите снова или попросите исходный документ.',
    'The file "{file}" holds no text, only pictures of pages. Run it through text recognition, save it as .docx and import that, or ask for the original document.',
  ),
  'pdf-table-unruled': refusal(
    422,
    'В файле «{file}» таблица без линий: по нему не видно, где кончаются столбцы или строки. Загрузите исходный .docx или .xlsx. Если его нет, откройте PDF в Word, выберите для таблицы «Все границы» и сохраните как .docx.',
    'The table in "{file}" has no ruled lines, so nothing shows where its columns or rows end. Import the original .docx or .xlsx. Without it, open the PDF in Word, give the table all borders and save it as .docx.',
  ),
  'columns-unknown': refusal(
    422,
    'В файле «{file}» список, а не таблица установленной формы: {headers}. Укажите, что в каком столбце: кнопка «Назначить столбцы» или команда columns.',
    'The file "{file}" holds a list, not a table of the office\'s form: {headers}. Say what its columns hold: the button "Set the columns" or the command columns.',
  ),
  'json-unknown': refusal(
    422,
    'Файл «{file}» не похож на выгрузку Pobratim (export --format json) или сведения одного документа (extract): {reason}',
    'The file "{file}" is neither an export of Pobratim (export --format json) nor the facts of a document (extract): {reason}',
  ),
  'json-other-home': refusal(
    422,
    'Файл «{file}» выгружен у другого города ({home}) и не загружен: сведения двух городов нельзя смешать.',
    'The file "{file}" was exported for another home city ({home}) and was not imported: two cities cannot be mixed.',
  ),
  'mapping-unfit': refusal(
    422,
    'Это назначение столбцов не подходит к файлу «{file}»: в нём нет столбцов {missing}.',
    'This mapping of columns does not fit "{file}": it lacks the columns {missing}.',
  ),
  'mapping-wrong': refusal(422, 'Назначение столбцов «{name}» неверно: {reason}', 'The mapping of columns "{name}" is wrong: {reason}'),
  'mapping-unknown': refusal(
    404,
    'Назначения столбцов «{name}» нет. Есть: {known}.',
    'There is no mapping of columns "{name}". There are: {known}.',
  ),
  'file-bomb': refusal(
    422,
    'Файл «{file}» при распаковке становится слишком велик ({size}, допускается {limit}) и не открыт.',
    'The file "{file}" inflates beyond the limit ({size}, at most {limit}) and was not opened.',
  ),
  'file-too-hard': refusal(
    422,
    'Файл «{file}» не удалось прочитать за отведённые время и память. Сохраните его заново в Word или разделите.',
    'The file "{file}" could not be read within the time and memory allowed. Save it again in Word or split it.',
  ),
  'archive-empty': refusal(
    422,
    'В архиве «{file}» нет документов, которые читаются (.docx, .doc, .pdf, .xlsx, .csv, .txt, .tsv).',
    'The archive "{file}" holds no document that can be read (.docx, .doc, .pdf, .xlsx, .csv, .txt, .tsv).',
  ),
  'archive-nested': refusal(
    422,
    'Архив «{file}» лежит внутри другого архива и не открыт. Распакуйте внешний архив и загрузите внутренний отдельно.',
    'The archive "{file}" lies within another archive and was not opened. Unpack the outer one and import the inner one by itself.',
  ),
  'encoding-unknown': refusal(
    422,
    'Кодировка файла «{file}» не распознана. Сохраните его в UTF-8 или Windows-1251.',
    'The encoding of "{file}" was not recognised. Save it as UTF-8 or Windows-1251.',
  ),
  'nothing-found': refusal(
    422,
    'В файле «{file}» не найдено ни таблицы городов-партнёров, ни справки о сотрудничестве. Проверьте, тот ли это документ.',
    'Neither a table of partner cities nor a country brief was found in "{file}". Check that it is the right document.',
  ),
  'table-without-header': refusal(
    422,
    'В таблице файла «{file}» нет строки с названиями столбцов («Страна», «Город», «Основание», «Год», «Основные мероприятия»). Добавьте её и загрузите файл снова.',
    'The table in "{file}" has no header row («Страна», «Город», «Основание», «Год», «Основные мероприятия»). Add it and import the file again.',
  ),
  'country-unknown': refusal(
    422,
    'В файле «{file}» страна не распознана: {country}. Исправьте название и загрузите файл снова.',
    'A country in "{file}" was not recognised: {country}. Correct the name and import the file again.',
  ),
  'document-unknown': refusal(404, 'Документ {document} не загружен.', 'The document {document} is not in the graph.'),
  'document-name-shared': refusal(
    409,
    'Имя «{file}» носят несколько документов: {documents}. Укажите идентификатор одного из них.',
    'Several documents are named "{file}": {documents}. Give the id of one of them.',
  ),
  'document-replaces-itself': refusal(409, 'Документ не может заменить сам себя.', 'A document cannot replace itself.'),
  'difference-unknown': refusal(
    409,
    'Отличия «{about}» среди отличий файла нет: пока вы смотрели, сведения изменились. Проверьте файл ещё раз.',
    'The file makes no difference to "{about}" any more: things have changed meanwhile. Try the file again.',
  ),
  'thing-unknown': refusal(404, 'Карточки {id} нет в схеме связей.', 'There is nothing with the id {id} in the graph.'),
  'year-without-events': refusal(
    404,
    'За {year} год мероприятий в документах нет. Они есть за годы: {years}.',
    'The documents tell of no events in {year}. They do for: {years}.',
  ),
  'country-not-told': refusal(
    404,
    'Страны или места «{country}» в документах нет. Страны в них: {known}.',
    'The documents do not speak of the country or place "{country}". The countries in them: {known}.',
  ),
  'template-form': refusal(
    422,
    'По шаблону составляется только документ Word (.docx).',
    'Only a Word file (.docx) is made from a template.',
  ),
  'template-unreadable': refusal(
    422,
    'Шаблон не читается: нужен документ Word (.docx). Откройте его в Word и сохраните заново.',
    'The template cannot be read: a Word file (.docx) is needed. Open it in Word and save it again.',
  ),
  'template-empty': refusal(
    422,
    'В шаблоне нет мест для заполнения. Впишите их в двойных фигурных скобках: {known}.',
    'The template has no places to fill. Write them in double braces: {known}.',
  ),
  'template-place-unknown': refusal(
    422,
    'В шаблоне есть неизвестные места: {places}. Известные: {known}.',
    'The template has unknown places: {places}. These are known: {known}.',
  ),
  'template-other': refusal(422, '«{name}» — не шаблон.', '"{name}" is not a template.'),
  'subject-unknown': refusal(
    404,
    'В схеме связей нет «{about}». Похожие названия: {near}. Укажите название полностью или идентификатор из адреса карточки.',
    'There is no "{about}" in the graph. Names like it: {near}. Give the whole name, or the id from the address of its card.',
  ),
  'subject-ambiguous': refusal(
    409,
    'Так называется несколько карточек: «{about}». Укажите одну из них: {ids}.',
    'Several things are called "{about}". Name one of them: {ids}.',
  ),
  'kept-unknown': refusal(
    404,
    'Записи {id} нет: возможно, ссылка устарела.',
    'There is no kept record {id}: the address may be out of date.',
  ),
  'kept-changed': refusal(
    409,
    '«{name}» тем временем изменил(а) {by}. Откройте запись заново: ваши правки на экране не пропали.',
    '"{name}" was changed by {by} meanwhile. Open it again: your changes are still on the screen.',
  ),
  'kept-invalid': refusal(422, 'Запись нельзя сохранить: {reason}', 'This cannot be kept: {reason}'),
  'kept-too-large': refusal(
    413,
    'Запись слишком велика: допускается {limit} знаков. Разделите её на части.',
    'This is too large to keep: at most {limit} characters. Divide it.',
  ),
  'decision-incomplete': refusal(422, 'В решении не хватает сведений: {what}.', 'The decision lacks something: {what}.'),
  'decision-kinds-differ': refusal(
    422,
    'Объединить можно только карточки одного вида: {a} и {b} — разного.',
    'Only things of one kind can be merged: {a} and {b} are of two.',
  ),
  'decision-different': refusal(
    409,
    'Раньше решено, что {a} и {b} — разные. Сначала отмените то решение.',
    'It was decided that {a} and {b} are different. Undo that decision first.',
  ),
  'decision-merged-already': refusal(409, '{a} и {b} уже объединены.', '{a} and {b} are one already.'),
  'decision-not-merged': refusal(409, 'Карточка {id} ни с чем не объединена.', '{id} is not merged into anything.'),
  'decision-field-wrong': refusal(
    422,
    'Поле «{field}» не может иметь такое значение, или такого поля нет.',
    'The field "{field}" cannot have this value, or there is no such field.',
  ),
  'decision-undone': refusal(409, 'Решения {id} нет, или оно уже отменено.', 'There is no decision {id}, or it is undone already.'),
  'decision-id-taken': refusal(409, 'Карточка {id} уже есть.', 'There is a thing with the id {id} already.'),
  'decision-link-impossible': refusal(
    422,
    'Такая связь ({kind}) между этими карточками невозможна.',
    'A link of this kind ({kind}) cannot join these things.',
  ),
  'decision-kind-wrong': refusal(
    422,
    'Карточка не может стать такого вида: {kind}. Страны, сферы и документы остаются собой.',
    'The thing cannot become of this kind: {kind}. Countries, topics and documents stay what they are.',
  ),
  'decision-telling-unknown': refusal(
    404,
    'В документе {document} этого места о карточке {id} нет: его уже отнесли к другой или документ заменён. Откройте карточку заново.',
    'The document {document} does not say this of {id}: it was moved already, or the document was replaced. Open the card anew.',
  ),
  'decision-passage-wrong': refusal(
    422,
    'В этом месте документа нет текста, или выделено слишком много. Выделите слова, в которых это сказано.',
    'There is no text in this place of the document, or too much is selected. Select the words that say it.',
  ),
  'decision-invalid': refusal(422, 'Решение нельзя принять: {reason}', 'The decision cannot be taken: {reason}'),
  'question-blank-empty': refusal(
    422,
    'В вопросе не заполнено: {blank}. Выберите значение.',
    'The question lacks a value for "{blank}". Choose one.',
  ),
  'question-blank-wrong': refusal(
    422,
    'В вопросе на месте «{blank}» не может стоять «{value}». Выберите другое значение.',
    'In the question "{value}" cannot stand for "{blank}". Choose another value.',
  ),
  'store-held': refusal(
    503,
    'Папка данных {folder} занята другим процессом ({holder}). Закройте его или укажите другую папку в POBRATIM_DATA.',
    'The data folder {folder} is held by another process ({holder}). Stop it, or set POBRATIM_DATA to another folder.',
  ),
  'store-folder': refusal(
    503,
    'В папку данных {folder} нельзя писать. Проверьте путь и права или укажите другую папку в POBRATIM_DATA.',
    'The data folder {folder} cannot be written to. Check the path and its rights, or set POBRATIM_DATA to another folder.',
  ),
  'store-platform': refusal(
    503,
    'Для этой системы ({platform}) нет встроенного хранилища. Укажите сервер Neo4j в NEO4J_URI.',
    'There is no embedded store for this system ({platform}). Set NEO4J_URI to a Neo4j server.',
  ),
  'store-unreachable': refusal(
    503,
    'Neo4j по адресу {uri} недоступен. Проверьте, запущен ли сервер и верен ли NEO4J_URI.',
    'Neo4j at {uri} cannot be reached. Check that the server runs and that NEO4J_URI is right.',
  ),
  'store-password': refusal(
    503,
    'Neo4j не принял имя или пароль. Проверьте NEO4J_USER и NEO4J_PASSWORD.',
    'Neo4j refused the user name or password. Check NEO4J_USER and NEO4J_PASSWORD.',
  ),
  'store-stopped': refusal(
    503,
    'Хранилище остановилось посреди работы; ничего не записано наполовину. Повторите через минуту.',
    'The store stopped in mid-work; nothing was half-written. Try again in a minute.',
  ),
  'store-slow': refusal(
    504,
    'Запрос не успел за {seconds} с и остановлен. Сузьте его: меньше лет, стран или видов.',
    'The question took longer than {seconds} s and was stopped. Narrow it: fewer years, countries or kinds.',
  ),
  'store-too-wide': refusal(
    422,
    'Ответ слишком велик, чтобы его показать. Сузьте запрос: меньше лет, стран или видов.',
    'The answer is too large to show. Narrow the question: fewer years, countries or kinds.',
  ),
  'store-broken': refusal(
    500,
    'Папка данных {folder} не открывается. Переименуйте её и восстановите копию командой restore.',
    'The data folder {folder} cannot be opened. Rename it and restore a backup with the command restore.',
  ),
  'store-not-empty': refusal(
    409,
    'Хранилище не пусто, восстановление отменено. Укажите пустую папку или базу, либо --over: копия встанет на место того, что есть.',
    'The store is not empty, so nothing was restored. Use an empty folder or database, or --over to put the backup in the place of what is there.',
  ),
  'disk-full': refusal(
    507,
    'На диске нет места: {path}. Освободите место и повторите; ничего не потеряно.',
    'There is no space left: {path}. Free some and try again; nothing was lost.',
  ),
  'backup-damaged': refusal(422, 'Файл копии «{file}» повреждён или не наш.', 'The backup file "{file}" is damaged or not ours.'),
  'port-in-use': refusal(
    503,
    'Порт {port} занят. Укажите другой: PORT=3001 npm start.',
    'Port {port} is in use. Name another one: PORT=3001 npm start.',
  ),
  'setting-unknown': refusal(400, 'Неизвестная настройка {setting}. {hint}', 'Unknown setting {setting}. {hint}'),
  'setting-wrong': refusal(400, 'Настройка {setting} неверна: {reason}', 'The setting {setting} is wrong: {reason}'),
  usage: refusal(400, '{reason}', '{reason}'),
  'request-invalid': refusal(400, 'Запрос составлен неверно: {reason}', 'The request is malformed: {reason}'),
  'address-unknown': refusal(404, 'Такого адреса нет: {path}', 'There is no such address: {path}'),
  'method-unknown': refusal(405, 'Для {path} метод {method} не предусмотрен.', '{path} does not take {method}.'),
  'host-unknown': refusal(
    403,
    'Сервер отвечает только по адресу этого компьютера, а не «{host}». Откройте http://127.0.0.1.',
    'The server answers only at the address of this computer, not at "{host}". Open http://127.0.0.1.',
  ),
  'origin-foreign': refusal(
    403,
    'Изменения принимаются только со страниц самого сервера.',
    "Changes are taken only from the server's own pages.",
  ),
  'owner-only': refusal(
    403,
    'Это доступно только владельцу папки данных: выполните команду pobratim на сервере.',
    'Only the owner of the data folder may have this: use the pobratim command on the server.',
  ),
  'body-too-large': refusal(413, 'Тело запроса больше допустимого ({limit}).', 'The request body is over the limit ({limit}).'),
  'host-open': refusal(
    400,
    'HOST={host}: учётных записей ещё нет, поэтому сервер доступен только с этого компьютера. Уберите HOST или укажите 127.0.0.1.',
    'HOST={host}: there are no accounts yet, so the server is for this computer alone. Leave HOST out or set it to 127.0.0.1.',
  ),
  'job-unknown': refusal(404, 'Задания {id} нет.', 'There is no job {id}.'),
  'job-lost': refusal(
    503,
    'Сервер, который загружал файл «{file}», остановился; записано всё или ничего. Возобновите загрузку или загрузите файл снова.',
    'The server that imported "{file}" stopped; all of it was written or nothing. Take the job up again, or import the file again.',
  ),
  'job-not-lost': refusal(409, 'Возобновить можно только прерванную загрузку.', 'Only a job whose server stopped can be taken up again.'),
  'tried-gone': refusal(
    410,
    'Файл «{file}» проверяли давно или уже загрузили: здесь его больше нет. Выберите файл снова.',
    'The file "{file}" was tried long ago or imported since, and is no longer held here. Choose it again.',
  ),
  'job-cancelled': refusal(409, 'Загрузка отменена, ничего не записано.', 'The import was cancelled, nothing was written.'),
  'too-busy': refusal(
    429,
    'Слишком много загрузок сразу. Дождитесь окончания начатых.',
    'Too many imports at once. Wait for those under way.',
  ),
  'console-off': refusal(
    403,
    'Консоль Cypher выключена администратором (POBRATIM_CONSOLE). Соберите вопрос в конструкторе.',
    'The Cypher console is switched off by the administrator (POBRATIM_CONSOLE). Put the question together in the builder.',
  ),
  'console-wrong': refusal(422, 'Запрос не понят: {reason}.', 'The question was not understood: {reason}.'),
  'console-forbidden': refusal(
    422,
    'Предложение {word} в консоли не выполняется: она только читает схему связей.',
    'The clause {word} is not run at the console: it only reads the graph.',
  ),
  'console-changes': refusal(
    422,
    'Консоль только читает: изменить схему связей запросом нельзя. Исправляйте сведения в карточках.',
    'The console only reads: no question changes the graph. Correct facts on their cards.',
  ),
  'console-slow': refusal(
    422,
    'Запрос не выполнен за {seconds} с и остановлен. Сузьте его: назовите вид, добавьте условие или LIMIT.',
    'The question was not answered in {seconds} s and was stopped. Narrow it: name a kind, add a condition or a LIMIT.',
  ),
  'console-heavy': refusal(
    422,
    'Запрос или ответ на него слишком велик, и он остановлен. Сузьте его: назовите вид, добавьте условие или LIMIT.',
    'The question or its answer is too large, and it was stopped. Narrow it: name a kind, add a condition or a LIMIT.',
  ),
  'console-cancelled': refusal(409, 'Запрос отменён.', 'The question was cancelled.'),
  'not-ready': refusal(503, 'Хранилище ещё открывается. Подождите немного.', 'The store is still opening. Wait a moment.'),
  fault: refusal(500, 'Внутренняя ошибка. Номер для администратора: {id}', 'Internal error. Reference for the administrator: {id}'),
} as const satisfies Record<string, Entry>

export type RefusalCode = keyof typeof refusals
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)
/** A detail of a refusal: as it is, or a wording that is said in the reader's language. */
export const Detail = z.union([z.string(), z.number(), Wording])
export type Details = Record<string, z.infer<typeof Detail>>

/** What a refusal says in a language, its details filled in. */
export const sayRefusal = (code: RefusalCode, details: Details, language: Language): string =>
  said(refusals[code].says, language, details, '…')

/** The caller's failure: a code with a status and a message that says what to do. Anything else thrown is a fault of ours. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Details
  constructor(code: RefusalCode, details: Details = {}, options?: ErrorOptions) {
    super(sayRefusal(code, details, 'en'), options)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
  get status(): number {
    return refusals[this.code].status
  }
  /** The message in the reader's language. */
  in(language: Language): string {
    return sayRefusal(this.code, this.details, language)
  }
}

/** The one shape of an error over HTTP and between processes. */
export const ErrorAnswer = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), Detail).optional(),
})
export type ErrorAnswer = z.infer<typeof ErrorAnswer>
