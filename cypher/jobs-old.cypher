// The jobs that are over, but for the newest.
MATCH (job:_Job {over: true})
RETURN job.id AS id
ORDER BY job.startedAt DESC, job.id
SKIP $remembered
LIMIT $limit
