// Says until when a server vouches for its jobs; tells which of them somebody wishes cancelled.
UNWIND $ids AS id
MATCH (job:_Job {id: id})
SET job.vouchedUntil = $vouchedUntil
RETURN job.id AS id, coalesce(job.cancelled, false) AS cancelled
