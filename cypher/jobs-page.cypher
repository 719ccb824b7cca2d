// The jobs of all servers, newest first.
MATCH (job:_Job)
RETURN job.body AS body, job.vouchedUntil AS vouchedUntil, coalesce(job.cancelled, false) AS cancelled
ORDER BY job.startedAt DESC, job.id
SKIP $offset
LIMIT $limit
