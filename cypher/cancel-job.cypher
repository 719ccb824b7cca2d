// Wishes a job cancelled: the server that does it is told when it next speaks of it.
MATCH (job:_Job {id: $id})
SET job.cancelled = true
RETURN job.id AS id
