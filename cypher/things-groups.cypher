// How many things within the filter have each value of a field, in the order of a grouped table.
MATCH (thing:Thing)
WHERE // filter.cypher
WITH // group
  AS value
WITH CASE WHEN value = $silent THEN null ELSE value END AS value
WITH value, count(*) AS count
ORDER BY value IS NULL, value
RETURN value, count
