// Things as a table in groups: within each filtered and sorted downwards, what lacks the sorted field last; the group of what lacks a value is the last.
MATCH (thing:Thing)
WHERE // filter.cypher
WITH thing, thing[$by] AS key, // group
  AS value
WITH thing, key, CASE WHEN value = $silent THEN null ELSE value END AS value
ORDER BY value IS NULL, value, key IS NULL, key DESC, thing.id
SKIP $offset
LIMIT $limit
RETURN properties(thing) AS thing
