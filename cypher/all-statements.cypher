// Every statement in the order of ids, a portion at a time.
MATCH (statement:_Statement)
WHERE statement.id > $after
RETURN statement.id AS id, statement.target AS target, statement.body AS body, statement.of AS of, statement.whole AS whole
ORDER BY id
LIMIT $limit
