// Keeps how far a job is; tells whether somebody wishes it cancelled.
MERGE (job:_Job {id: $id})
SET job.startedAt = $startedAt, job.over = $over, job.server = $server, job.vouchedUntil = $vouchedUntil, job.body = $body
RETURN coalesce(job.cancelled, false) AS cancelled
