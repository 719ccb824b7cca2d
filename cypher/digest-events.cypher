// How many events there were in a stretch of days, and how many of them were visits.
MATCH (thing:Event)
WHERE thing.firstDay <= $lastDay AND thing.lastDay >= $firstDay AND NOT thing.status IN $apart
RETURN count(thing) AS events, sum(CASE WHEN thing.eventType = 'visit' THEN 1 ELSE 0 END) AS visits
