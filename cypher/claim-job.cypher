// Gives a job to another server, uncancelled.
MATCH (job:_Job {id: $id})
SET job.server = $server, job.vouchedUntil = $vouchedUntil, job.over = false, job.cancelled = false, job.body = $body
