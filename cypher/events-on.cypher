// Events of a country that start on a day.
UNWIND $days AS day
MATCH (event:Event {firstDay: day.start})
WHERE event.start = day.start AND day.country IN coalesce(event.countries, [])
RETURN event.id AS id, day.country AS country, day.start AS start, event.name AS name
ORDER BY id
