// A job.
MATCH (job:_Job {id: $id})
RETURN job.body AS body, job.vouchedUntil AS vouchedUntil, coalesce(job.cancelled, false) AS cancelled
