// The codes of the countries with which there were events in a stretch of days.
MATCH (thing:Event)
WHERE thing.firstDay <= $lastDay AND thing.lastDay >= $firstDay AND NOT thing.status IN $apart
UNWIND thing.countries AS code
RETURN DISTINCT code
