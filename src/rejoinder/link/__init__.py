"""What documents and statements are to one another: copies, claims, replies."""
