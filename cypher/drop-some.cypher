// Removes some of everything that is kept, but for the writers' lock and the jobs.
MATCH (node)
WHERE NOT node:_Lock AND NOT node:_Job
WITH node LIMIT $limit
DETACH DELETE node
RETURN count(*) AS dropped
