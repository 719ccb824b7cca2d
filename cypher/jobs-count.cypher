// How many jobs are remembered.
MATCH (job:_Job)
RETURN count(job) AS total
