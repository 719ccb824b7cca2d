// Forgets jobs.
UNWIND $ids AS id
MATCH (job:_Job {id: id})
DELETE job
