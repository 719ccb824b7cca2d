// Events that are planned or begin after today, and are not over.
MATCH (thing:Event)
WHERE thing.lastDay >= $today AND (thing.firstDay > $today OR coalesce(thing.planned, false)) AND NOT thing.status IN $apart
RETURN thing.id AS id, thing.kind AS kind, thing.name AS name, thing.start AS start, thing.end AS end, thing.firstDay AS firstDay, thing.lastDay AS lastDay, thing.planned AS planned
