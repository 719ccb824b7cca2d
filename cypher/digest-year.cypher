// The latest day up to today on which an event was held.
MATCH (thing:Event)
WHERE thing.firstDay <= $today AND NOT coalesce(thing.planned, false) AND NOT thing.status IN $apart
RETURN max(thing.firstDay) AS day
