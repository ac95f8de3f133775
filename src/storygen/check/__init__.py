"""Does an edited draft still say what the facts say?"""
