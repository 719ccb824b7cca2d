// What began and what ended between two days: events, documents of cooperation and their terms.
MATCH (thing:Thing)
WHERE thing.firstDay > $day AND thing.firstDay <= $laterDay
RETURN thing.id AS what, 'appeared' AS change, coalesce(thing.start, head(thing.dates)) AS dated, null AS how, [thing.id] AS rests
UNION
MATCH (thing:Agreement)
WHERE thing.validUntil IS NOT NULL AND thing.lastDay >= $day AND thing.lastDay < $laterDay
RETURN thing.id AS what, 'ended' AS change, thing.validUntil AS dated, null AS how, [thing.id] AS rests
