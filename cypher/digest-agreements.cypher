// Documents of cooperation and ties with their dates and terms.
MATCH (thing:Agreement)
WHERE NOT thing.status IN $apart
RETURN thing.id AS id, thing.kind AS kind, thing.name AS name, thing.dates AS dates, thing.validUntil AS validUntil, thing.lastDay AS lastDay, thing.state AS state, thing.agreementType AS agreementType
